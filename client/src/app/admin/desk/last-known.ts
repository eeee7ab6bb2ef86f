import { type Resource, type Signal, linkedSignal } from '@angular/core';

/** What a resource last said: a table stays while the next page is on its way. */
export const lastKnown = <T>(answer: Resource<T | undefined>): Signal<T | undefined> =>
  linkedSignal<T | undefined, T | undefined>({
    source: () => (answer.hasValue() ? answer.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  });

/** The parameters that are set. */
export const asked = (params: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
