import type { signIn as chinese } from '../../zh-CN/door/sign-in';

export const signIn: typeof chinese = {
  title: 'Sign in',
  host: 'Host unit: {{name}}',
  login: 'Account',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  act: 'Sign in',
  ended:
    'Your session ran out or was ended elsewhere. What was not sent is kept in this browser; sign in to go on where you were.',
  forgotten:
    'First passwords come on two sheets: type front-rear. Forgotten? The system and the security administrator reset it. Five failures lock the account for 15 minutes.',
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
