import { Injectable, inject } from '@angular/core';
import { type AuditLine, failedActions, fingerprint } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { Dates } from '../../ui/time/dates';
import { AllUnits } from '../../ui/units/all-units';

interface Fact {
  readonly name: string;
  readonly words: string;
}

const HEX = /^[0-9a-f]{64}$/;
const STAMP = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** Told by another fact, or without worth beside it. */
const silent = new Set(['from', 'to', 'comment', 'node', 'templateId', 'ok', 'head', 'brokenAt', 'verifiedAt']);
const digests = new Set(['digest', 'before', 'after']);
const kinds = ['section', 'area', 'report', 'edition', 'delivery'] as const;

/** An entry of the trail in words: codes that have none stand as they are. */
@Injectable({ providedIn: 'root' })
export class AuditWords {
  private readonly words = inject(Words);
  private readonly units = inject(AllUnits);
  private readonly dates = inject(Dates);
  private readonly problems = inject(ProblemWords);

  readonly hasFailed = ({ action }: Pick<AuditLine, 'action'>): boolean => failedActions.includes(action);

  /** The verb: of the trail itself, or of the act on this kind of object. */
  readonly action = (action: string, objectType = ''): string =>
    this.first([
      `acts.${objectType}.${action}`,
      `admin.audit.event.${action}`,
      ...kinds.map((kind) => `acts.${kind}.${action}`),
    ]) ?? action;

  readonly object = ({ objectType, objectLabel }: AuditLine): string => {
    if (objectLabel === null) return this.first([`admin.audit.objectKind.${objectType}`]) ?? objectType;
    return this.first([`admin.audit.objectOf.${objectType}`], { label: objectLabel }) ?? objectLabel;
  };

  readonly actor = (line: AuditLine): string => {
    if (line.actorName !== 'system') return line.actorName;
    // at the door: what nobody else tries
    const atTheDoor = line.objectType === 'account' && this.hasFailed(line);
    return this.words.t(atTheDoor ? 'admin.audit.nobody' : 'admin.audit.system');
  };

  readonly facts = ({ facts, objectType }: AuditLine): Fact[] => {
    const { from, to } = facts;
    const state = (code: unknown) => this.first([`states.${objectType}.${String(code)}`]) ?? String(code);
    const moved =
      typeof from === 'string' && typeof to === 'string'
        ? [
            {
              name: this.words.t('admin.audit.fact.state'),
              words: from === to ? state(to) : `${state(from)} → ${state(to)}`,
            },
          ]
        : [];
    const others = Object.entries(facts).filter(
      ([name, value]) => !silent.has(name) && value !== null && value !== undefined,
    );
    return [
      ...moved,
      ...others.map(([name, value]) => ({
        name: this.first([`admin.audit.fact.${name}`]) ?? name,
        words: this.value(name, value, objectType),
      })),
    ].filter(({ words }) => words);
  };

  private value(name: string, value: unknown, objectType: string): string {
    if (Array.isArray(value)) return this.list(name, value.map(String));
    if (typeof value === 'object')
      return Object.entries(value ?? {})
        .filter(([, one]) => one !== '')
        .map(([key, one]) => `${key}=${String(one)}`)
        .join(' ');
    if (typeof value === 'boolean') return this.words.t(value ? 'admin.audit.yes' : 'admin.audit.no');
    if (name === 'size') return this.words.t('admin.audit.bytes', { n: value });
    const text = String(value);
    if (name === 'act') return this.action(text, objectType);
    if (STAMP.test(text)) return this.dates.fullMoment(text);
    if (digests.has(name) && HEX.test(text)) return fingerprint(text);
    return (
      this.first([`${name === 'role' ? 'roles' : `admin.${name}`}.${text}`, `signOff.${name}.${text}`]) ??
      this.units.byId().get(text)?.shortName ??
      text
    );
  }

  private list(name: string, values: readonly string[]): string {
    if (name === 'codes') return this.problems.reasonsText(values);
    const counted = { unitIds: 'unitsOf', sections: 'sectionsOf' }[name];
    if (counted) return this.words.t(`admin.audit.${counted}`, { n: values.length });
    return this.words.listed(values.map((value) => this.units.byId().get(value)?.shortName ?? value));
  }

  private first(keys: readonly string[], params?: Record<string, unknown>): string | undefined {
    const key = keys.find((one) => this.words.has(one));
    return key && this.words.t(key, params);
  }
}
