import type { signIn as chinese } from '../zh-CN/sign-in';

export const signIn: typeof chinese = {
  title: 'Sign in',
  host: 'Host unit: {{name}}',
  login: 'Account',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  act: 'Sign in',
  forgotten:
    'First passwords come on two sheets: type front-rear. Forgotten? The system and the security administrator reset it. Five failures lock the account for 15 minutes.',
  tries: 'Account or password is wrong. {{n}} try left.|Account or password is wrong. {{n}} tries left.',
  lockedUntil:
    'The account is locked until {{time}}. Try then, or have the system and the security administrator reset the password.',
  empty: 'Enter account and password.',
  demo: {
    title: 'Demonstration accounts',
    hint: 'A row fills in account and password',
    position: 'Unit and position',
    login: 'Account',
    waiting: 'Waiting',
    none: 'None',
    fill: 'Fill in',
  },
  waiting: {
    remind: 'Remind',
    review: 'Review',
    approve_area: 'Approve areas',
    draft: 'Draft',
    submit: 'Submit',
    returned: 'Returned',
    contribution: 'Material',
    assign: 'Assign',
    reconfirm: 'Reconfirm',
    sign: 'Sign',
    clear: 'Secrecy review',
    publish: 'Publish',
    comment: 'Reply',
    accounts: 'Accounts',
    grants: 'Grants',
    verify: 'Verify',
  },
};
