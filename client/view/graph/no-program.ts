/**
 * Draws nothing and compiles nothing: what sigma is given where it has programs of its own and the page wants none, which are edges,
 * since these are drawn by ourselves, and hovered nodes, which the scene tells.
 */
export class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
