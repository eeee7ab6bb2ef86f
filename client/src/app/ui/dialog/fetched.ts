import { type Signal, type WritableSignal, afterRenderEffect } from '@angular/core';

/**
 * For what a template fetches at its first use (`when asked()`): opens it as soon as it stands and its inputs are there, so that
 * no press is lost while it is fetched. Called where a class is made.
 */
export function openWhenFetched<Part, Asked>(
  part: Signal<Part | undefined>,
  asked: WritableSignal<Asked | null>,
  open: (part: Part, asked: Asked) => void,
): void {
  afterRenderEffect(() => {
    const [there, wanted] = [part(), asked()];
    if (!there || wanted === null) return;
    asked.set(null);
    open(there, wanted);
  });
}
