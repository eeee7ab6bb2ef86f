import type { Script } from '@bafang/shared';

type Attributes = Readonly<Record<string, string>>;

/** What of a run's properties tells whether and how its text is read; what is not said is taken from its styles. */
export interface Look {
  hidden?: boolean;
  struck?: boolean;
  doublyStruck?: boolean;
  script?: Script | 'none';
  font?: string;
}

export const isOn = ({ 'w:val': value }: Attributes): boolean => value !== '0' && value !== 'false' && value !== 'off';
const ALIGNED: Readonly<Record<string, Script>> = { superscript: 'super', subscript: 'sub' };
/** Half points: raised or lowered by less, a run is only set straight. */
const RAISED = 6;
const raised = (by: number): Script | 'none' => (by >= RAISED ? 'super' : by <= -RAISED ? 'sub' : 'none');

/** Each element of w:rPr that matters. */
export const LOOKS: Readonly<Record<string, (attributes: Attributes) => Look>> = {
  'w:vanish': (attributes) => ({ hidden: isOn(attributes) }),
  'w:strike': (attributes) => ({ struck: isOn(attributes) }),
  'w:dstrike': (attributes) => ({ doublyStruck: isOn(attributes) }),
  'w:vertAlign': ({ 'w:val': value = '' }) => ({ script: ALIGNED[value] ?? 'none' }),
  'w:position': ({ 'w:val': value }) => ({ script: raised(Number(value)) }),
  'w:rFonts': ({ 'w:ascii': ascii, 'w:hAnsi': other }) => ({ font: ascii ?? other }),
};

/** What a file says of its own past: the properties before a tracked change are not those of now. */
export const PAST = [
  ...['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange'],
  ...['w:trPrChange', 'w:tcPrChange', 'w:numberingChange'],
] as const;
