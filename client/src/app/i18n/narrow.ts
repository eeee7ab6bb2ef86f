/** （一）五是 as (一)五是: wide brackets in narrow ones, as an English line takes them. */
export const narrow = (name: string): string => name.replaceAll('（', '(').replaceAll('）', ')');
