import { httpResource } from '@angular/common/http';
import { type Signal, computed } from '@angular/core';
import type { RequestLine } from '@bafang/shared';

/** What units were asked in a year, as far as this reader is on the asking side. In an injection context. */
export function requestList(reportId: () => string | null): { lines: Signal<readonly RequestLine[]>; reload(): void } {
  const answer = httpResource<RequestLine[]>(() => {
    const id = reportId();
    return id === null ? undefined : `/api/reports/${id}/requests`;
  });
  return {
    lines: computed(() => (answer.hasValue() ? answer.value() : [])),
    reload: () => answer.reload(),
  };
}
