/** Lists come in pages of 50 with their total. Apart from the schemas of the wire, which a browser that only reads lists need not load. */
export const PAGE_SIZE = 50;

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
}
