/** First and last day of the claims to keep. The fields are the browser's own: they know the reader's calendar and keyboard. */
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

/** A day, in the browser's own field. */
export const DateField = ({ label, value, min, max, onDay }: DateFieldProps) => (
  <label className="date-field">
    <span>{label}</span>
    <input
      key={value}
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

export function Dates() {
  const { from, to } = useView(({ view }) => view.filter);
  const change = useView((state) => state.change);
  return (
    <fieldset className="dates" aria-label="Dates">
      <DateField label="From" value={from ?? ""} max={to} onDay={(day) => change((view) => withDates(view, day, to ?? ""))} />
      <DateField label="To" value={to ?? ""} min={from} onDay={(day) => change((view) => withDates(view, from ?? "", day))} />
    </fieldset>
  );
}
