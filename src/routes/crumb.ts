/** Where a page is, for the header. Each page but the first gives one as `data.crumb`. */
export interface Crumb {
  readonly chapter?: string;
  readonly title: string;
}
