/** How sure a claim must be: a slider, applied when it is let go. Its presses of keys are one step of the history. */
import { useState } from "react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { DEFAULT_CONFIDENCE } from "../../../server/vocabulary/index.ts";
import { useView, withLeast } from "../../state/index.ts";

const STEP = 0.02;

export function Confidence() {
  const confidence = useView(({ view }) => view.filter.minConfidence);
  const change = useView((state) => state.change);
  const settle = useView((state) => state.settle);
  const [held, setHeld] = useState<number | null>(null);
  const value = held ?? confidence;
  return (
    <Slider
      className="confidence"
      minValue={0}
      maxValue={1}
      step={STEP}
      formatOptions={{ style: "percent" }}
      value={value}
      onChange={(next) => setHeld(Number(next))}
      onChangeEnd={(next) => {
        setHeld(null);
        change((view) => withLeast(view, "minConfidence", Number(next)), "confidence");
      }}
    >
      <Label>Confidence from</Label>
      <SliderOutput />
      <SliderTrack className="slider-track">
        <span className="slider-fill" style={{ left: `${value * 100}%` }} />
        <SliderThumb className="thumb" onBlur={settle} />
      </SliderTrack>
      <p className="hint">
        How sure the program is that it read the sentence right. Less sure claims are hidden; usual are {DEFAULT_CONFIDENCE * 100}{" "}
        %.
      </p>
    </Slider>
  );
}
