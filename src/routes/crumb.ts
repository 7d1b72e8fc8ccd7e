/** Where a page is, for the header. A page that lies below another gives it as `data.crumb`. */
export interface Crumb {
  readonly chapter: string;
  readonly title: string;
  /** The open lessons, by slug. */
  readonly course: readonly string[];
}
