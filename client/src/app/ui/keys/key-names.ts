/** 'j', '?', 'Alt+1', 'Ctrl+.', 'F8'; Shift is in the character itself. */
export const nameOf = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
/** A key as it is printed: 'Alt+ArrowUp' is Alt+↑. */
export const keyShown = (key: string): string => key.replace(/Arrow\w+/g, (arrow) => arrows[arrow] ?? arrow);

/**
 * Whether a key belongs to an input method. WebKit ends the composition before the Enter that ended it:
 * 229 alone tells it then.
 */
export const isComposed = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229;

/** Enter, or Ctrl+Enter, that is meant: not the one that takes an input method's candidate. */
export const isEnter = (event: KeyboardEvent, name: 'Enter' | 'Ctrl+Enter' = 'Enter'): boolean =>
  nameOf(event) === name && !isComposed(event);

/** Whether letters pressed there are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'));
