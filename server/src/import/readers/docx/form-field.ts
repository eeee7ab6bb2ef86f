import { isOn } from './look.js';

type Attributes = Readonly<Record<string, string>>;

/** A form field of the old kind says what it shows in its properties, not in its text. */
export class FormField {
  private box = false;
  private readonly entries: string[] = [];
  private standard: string | undefined;
  private chosen: string | undefined;

  open(name: string, { 'w:val': value }: Attributes): void {
    if (name === 'w:checkBox') this.box = true;
    if (name === 'w:listEntry') this.entries.push(value ?? '');
    if (name === 'w:default') this.standard = value;
    if (name === 'w:result' || name === 'w:checked') this.chosen = value ?? '1';
  }

  get shown(): string {
    const chosen = this.chosen ?? this.standard;
    if (this.box) return chosen !== undefined && isOn({ 'w:val': chosen }) ? '☒' : '☐';
    return this.entries[Number(chosen ?? 0)] ?? '';
  }
}
