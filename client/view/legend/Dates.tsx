/** First and last day of the claims to keep. The fields are the browser's own: they know the reader's calendar and keyboard. */
import { useEffect, useRef } from "react";
import { useView, withDates } from "../../state/index.ts";

/** While a year is typed, the field passes through years that nobody means. */
const isMeant = (value: string): boolean => value === "" || value >= "1000";

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onDay: (day: string) => void;
}

/** A day, in the browser's own field, which keeps the focus and a day that is half typed; it follows a day that is set elsewhere. */
export function DateField({ label, value, min, max, onDay }: DateFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null && field.current.value !== value) field.current.value = value;
  }, [value]);
  return (
    <label className="date-field">
      <span>{label}</span>
      <input
        ref={field}
        type="date"
        defaultValue={value}
        min={min}
        max={max}
        onChange={({ target }) => {
          if (isMeant(target.value)) onDay(target.value);
        }}
      />
    </label>
  );
}

export function Dates() {
  const { from, to } = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  return (
    <fieldset className="dates" aria-label="Dates">
      <DateField label="From" value={from ?? ""} max={to} onDay={(day) => change((view) => withDates(view, day, to ?? ""))} />
      <DateField label="To" value={to ?? ""} min={from} onDay={(day) => change((view) => withDates(view, from ?? "", day))} />
      <p className="hint">Days on which articles were published, not those of the events.</p>
    </fieldset>
  );
}
