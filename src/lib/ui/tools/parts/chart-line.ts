import type { Side } from '$lib/session';

/** One line of a `FrameChart`. */
export interface ChartLine {
  readonly id: string;
  readonly label: string;
  /** Name of the colour token. */
  readonly tone: string;
  /** So that two lines differ by more than colour. */
  readonly dashed?: boolean;
  readonly area?: boolean;
  /** One value for each position. */
  readonly series: { readonly length: number; readonly values: Uint32Array | Float64Array };
}

/** A column of figures as a line draws it. */
export const lineSeries = (values: Float64Array): ChartLine['series'] => ({
  length: values.length,
  values,
});

/** How a world's line looks wherever both are drawn. */
export const SIDE_LINES: Readonly<Record<Side, Pick<ChartLine, 'tone' | 'dashed'>>> = {
  leaky: { tone: 'leaked', dashed: false },
  fixed: { tone: 'running', dashed: true },
};
