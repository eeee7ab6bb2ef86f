import { isComposed, isEnter } from './key-names';

const press = (given: Partial<KeyboardEvent>): KeyboardEvent =>
  ({
    key: 'Enter',
    keyCode: 13,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...given,
  }) as KeyboardEvent;

// prettier-ignore
test.each([
  ['Enter',                                                  press({}),                                 'Enter'],
  ['Ctrl+Enter',                                             press({ ctrlKey: true }),                  'Ctrl+Enter'],
  ['Enter that takes a candidate, while it is composed',     press({ isComposing: true, keyCode: 229 }), ''],
  ['the same in WebKit, whose composition has ended before', press({ keyCode: 229 }),                   ''],
  ['Ctrl+Enter amid a composition',                          press({ ctrlKey: true, isComposing: true }), ''],
  ['another key',                                            press({ key: 'a', keyCode: 65 }),          ''],
])('%s', (_what, event, means) => {
  expect([isEnter(event) && 'Enter', isEnter(event, 'Ctrl+Enter') && 'Ctrl+Enter'].find(Boolean) ?? '').toBe(means);
  expect(isComposed(event)).toBe(event.isComposing || event.keyCode === 229);
});
