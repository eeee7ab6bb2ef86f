const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const PARTS = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:(?<year>\d{4})[-./年])?(?<month>\d{1,2})[-./月](?<day>\d{1,2})[日号]?$/,
  /^(?<day>\d{1,2})(?<name>[a-z]{3})[a-z]*\.?,?(?<year>\d{4})?$/,
];

/** 2018-12-14, 2018年12月14日, 20181214, 12月14日 (of the year of today), 14 Dec 2018 as a civil date; null: no day that there is. */
export function typedDate(text: string, today: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  const said = PARTS.map((parts) => parts.exec(plain)?.groups).find(Boolean);
  if (!said) return null;
  const month = said['name'] ? MONTHS.indexOf(said['name']) + 1 : Number(said['month']);
  const [year, day] = [Number(said['year'] ?? today.slice(0, 4)), Number(said['day'])];
  const civil = [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
  const there = new Date(`${civil}T00:00:00Z`);
  return !Number.isNaN(there.valueOf()) && there.toISOString().startsWith(civil) ? civil : null;
}
