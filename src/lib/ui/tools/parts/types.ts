/** A column of a `RowGrid`. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** CSS grid track: `80px`, `minmax(120px, 1fr)`. */
  readonly width: string;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
}

/** By which column the rows stand. */
export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}
