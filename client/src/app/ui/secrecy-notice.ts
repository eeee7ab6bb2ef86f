import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../i18n/words';

/** The sentence that the law wants where text is entered, as the instance says it; whoever reads the pages in English is told it in English as well. */
@Component({
  selector: 'bf-secrecy-notice',
  template: `<span lang="zh-CN">{{ notice() }}</span>
    @if (foreign()) {
      <span>{{ t('frame.secrecy') }}</span>
    }`,
  styles: `
    :host {
      display: inline-flex;
      flex-direction: column;
    }
  `,
})
export class SecrecyNotice {
  readonly notice = input.required<string>();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly foreign = computed(() => this.words.language() !== 'zh-CN');
}
