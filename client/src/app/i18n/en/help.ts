import type { help as chinese } from '../zh-CN/help';

export const help: typeof chinese = {
  lead: 'The way from the first draft to the public, what each role does, what the words mean, and the keys.',
  contents: 'Contents',
  roles: 'By role',
  own: 'you',
  /** Between roles. */
  and: ', ',
  noRole:
    'Your account has no role yet: nothing waits for you. One administrator proposes a role, another grants it. Choose a role above to read what it does.',
  part: {
    road: 'From draft to public',
    steps: 'What to do, in order',
    asking: 'Asking units',
    words: 'Words',
    rules: 'Proof-reading rules',
    keys: 'Keys',
    law: 'Legal dates',
  },
  rules: {
    line: 'What proof-reading looks for, the clause that it rests on, and one wrong and one right example of each, on one page that can be searched.',
    see: 'See all rules',
  },
  road: {
    lead: 'A report passes these steps one after another. Each says who does it and what the state is then.',
    mine: 'The marked ones are done by: {{role}}.',
    apart: '{{role}}: takes no part in these steps, and neither reads the text nor acts on it.',
    yours: 'done by: {{role}}',
  },
  differ: {
    title: 'Send, submit, approve and sign',
    word: 'Word',
    who: 'Who',
    states: 'From and to',
    means: 'How it differs',
    send: 'Inside the unit: the clerk gives a section to the head of the unit. It has not left the unit.',
    submit: 'Out of the unit: the head gives the section to the bureau, and the unit answers for it.',
    approve: 'The bureau accepts the text of one section, not yet the whole.',
    sign: 'A leader signs an area or the whole. When all signers have signed, the report is signed.',
  },
  steps: {
    of: '{{role}}: what to do, in order',
    lead: 'In the order of the year, named as the buttons are.',
    allBut: 'Any state but “{{state}}”',
    to: 'becomes',
    stays: 'the state stays',
    system: 'by the program',
    where: 'At',
  },
  pages: {
    import: 'Import',
    newReport: 'New year',
    report: 'Report',
    assignment: 'Plan',
    section: 'the section, from the inbox',
    finished: 'the section, from the report',
    progress: 'the progress board',
    area: 'the area, from the report',
    clearance: 'Secrecy review',
    signOff: 'the page to sign, from the inbox',
    publish: 'Publish',
  },
  /** What each act means: a new action does not compile without its sentence. */
  deeds: {
    section: {
      assign: 'Give a section to its lead unit with a due date. Another unit needs a reason; what was written stays.',
      plan: 'Change supporting units, due date or word limit; the lead unit stays.',
      decline: 'A section that is not your unit’s goes back to the coordinator, with a reason.',
      start: 'Take the section on; from then on it may be drafted.',
      send: 'When it is written, give it to the head of your unit. An empty one cannot be sent.',
      submit: 'Give it to the bureau on behalf of the unit; the bureau reviews it next.',
      submit_waiver: 'Where your unit has nothing to report, say why and ask the bureau to do without.',
      recall: 'Take back what still needs a change, as long as the next desk has not opened it.',
      return: 'Send back what needs a change, with a reason or a condition; from the bureau with a new date.',
      approve: 'Accept the text of this section, and of this text alone. Who wrote or submitted it stands aside.',
      waive: 'Agree that a section asked to be waived is not written. What the template requires cannot be waived.',
      outdate: 'A figure that the section cites has a new value: the approval is void until it is reconfirmed.',
      reconfirm: 'After looking at the new figure, accept the section again.',
      reopen: 'An approved or waived section that needs a change goes back to its unit, with a reason and a new date.',
      urge: 'Remind the clerk, or step by step those above, of what a unit still owes; once a day for each matter.',
    },
    area: {
      approve_area: 'When every section of it is approved, accept the area as a whole. Who wrote in it stands aside.',
    },
    report: {
      create: 'Begin a new year, from last year’s report or from a template.',
      import: 'Read in the report of a past year, to start from and to compare with.',
      open: 'When outline and plan are set, give them to the units, who begin by taking on.',
      prepare: 'Set title and number, and who signs what in which order.',
      clear:
        'Look point by point for what must not be public, and conclude. Writers, approvers and signers stand aside.',
      clear_edition: 'Before a withdrawn edition is restored, review it once more.',
      send_to_sign: 'When all is approved and cleared, make the files, freeze them and give them to the signers.',
      recall: 'Take back what was sent to sign, with a reason; the signatures of this round are void.',
      sign: 'Read the text, choose agreed or seen, and enter your password once more.',
      send_back: 'Where you disagree, send it back with your opinion; the signatures of this round are void.',
      reopen: 'After signing and before publication, reopen it with a reason; the signatures are void.',
      publish: 'Make the signed report public, at once or at a set time.',
      publish_cancel: 'A set time may be cancelled until it comes.',
      correct:
        'What must change after publication, with a reason and a public note. The old edition stays till the next.',
      drop_correction: 'Where nothing changed, give the correction up and return to published.',
    },
    edition: {
      withdraw: 'Take a public edition down at once, with its reason and a public note.',
      restore: 'After a new review that says public, put a withdrawn edition back.',
    },
  },
  administration: {
    sysadmin: {
      units: 'Enter the units, and name who hosts the report.',
      groups: 'Make groups of units that are often chosen together.',
      accounts: 'Add accounts, propose roles, print the front halves of passwords; disable who has left.',
    },
    secadmin: {
      grants: 'Look at proposed roles and grant, refuse or end them.',
      accounts: 'Print the rear halves of passwords; both halves are needed to sign in.',
    },
    auditor: {
      audit: 'Look up who did what and when, and verify that no entry was changed.',
    },
  },
  asking: {
    lead: 'For material while you write, and for opinions before a text is approved. Who was asked, what was said and what became of it stays on record.',
    topics: {
      material: {
        word: 'Material',
        means:
          'Ask other units for text, figures or files, with a date. Use a whole answer or a sentence of it: from then on it is the lead unit’s own writing.',
      },
      answer: {
        word: 'Answer',
        means:
          'A unit opens it from its inbox: the clerk sends it for check, the head submits it. With nothing to report, or no opinion, it says so.',
      },
      files: {
        word: 'Files, evidence',
        means:
          'Files of an answer are submitted with it. Those of a section stand under Evidence and are not made public. At most 20 MB each.',
      },
      opinion: {
        word: 'Opinions',
        means:
          'The bureau asks about a submitted section, an area or the whole. A unit sees that very text, and agrees, agrees if changed, or disagrees.',
      },
      table: {
        word: 'Table of opinions',
        means:
          'Whatever is not plain agreement is settled, with a reason unless adopted. Until then what was asked about is neither approved nor sent to sign.',
      },
      late: {
        word: 'Overdue',
        means:
          'Past its date an answer can be given more time, or be taken as no opinion by whoever asked. The system never does so by itself.',
      },
      urge: {
        word: 'Reminders',
        means:
          'Of whatever is owed: first the clerk, then the unit head, the bureau, the leader in charge. Those below are told too; once a day each.',
      },
    },
  },
  terms: {
    report: { word: 'Report', means: 'One a year and issuing unit, on the building of a law-based government.' },
    area: { word: 'Area', means: 'The large numbered parts of a report; the bureau head approves each.' },
    section: {
      word: 'Section',
      means: 'One point of an area, led by one unit; also the preamble and next year’s plan.',
    },
    assignment: { word: 'Assignment', means: 'Who leads a section, who supports it, and when it is due.' },
    lead: { word: 'Lead unit', means: 'The one unit that writes a section and submits it.' },
    supporting: {
      word: 'Supporting unit',
      means: 'Helps the lead unit: reads and comments, does not change the text.',
    },
    start: { word: 'Take on', means: 'The lead unit accepts a section given to it.' },
    send: { word: 'Send for check', means: 'Inside the unit, give a written section to its head.' },
    submit: {
      word: 'Submit',
      means:
        'Give a section from the unit to the bureau. The signed report is also submitted to Party committee, People’s Congress and the government above.',
    },
    recall: { word: 'Recall', means: 'Take back a section that the next desk has not opened.' },
    return: { word: 'Return', means: 'Give back what needs a change, with its reason or conditions.' },
    waiver: {
      word: 'Waive',
      means: 'A section with nothing to report is not written: the unit asks, the bureau agrees.',
    },
    approve: { word: 'Approve', means: 'The bureau accepts the text of a section. One changed word makes it void.' },
    stale: { word: 'Stale', means: 'A figure cited by an approved section has a new value; it is reconfirmed.' },
    reopen: { word: 'Reopen', means: 'Give an approved or waived section back to its unit.' },
    comment: { word: 'Comment', means: 'What is said beside the text and is not part of it.' },
    condition: { word: 'Condition', means: 'A comment that must be resolved before approval.' },
    revision: { word: 'Revision', means: 'The text as it left a desk; it never changes and can be compared.' },
    register: {
      word: 'Register of figures',
      means:
        'What is counted, one line each: name, definition, the value of every year. Its unit enters it, the bureau sees all; what follows by a formula is reckoned.',
    },
    token: {
      word: 'Figure in a text',
      means:
        'A value put in by typing # and its name. When the register changes the text does not: a draft offers the new value, an approved text waits to be confirmed.',
    },
    verify: {
      word: 'Verify (a value)',
      means: 'Somebody other than who entered it has looked at it. From then on other units may show it.',
    },
    glossary: {
      word: 'Terms and sensitive words',
      means:
        'What proof-reading goes by, changed under Figures. Each saving is a version; a draft is read by it at its next check, and no approval is touched.',
    },
    matter: {
      word: 'Required matter',
      means:
        'What the report of this year must speak of. Each is mapped to a section or a passage, or a waiver says why not; with a blank one nothing is sent to sign.',
    },
    carried: {
      word: 'Carried over',
      means:
        'How much of a section stands as in last year’s report. Over the limit of the template it is handed on with a word why.',
    },
    compile: { word: 'Compile', means: 'In the bureau, make one text of the sections that were submitted.' },
    approve_area: { word: 'Approve the area', means: 'When all its sections are approved, accept an area as a whole.' },
    prepare: { word: 'Prepare', means: 'Before it is sent to sign, set title, number, signers and their order.' },
    clear: { word: 'Secrecy review', means: 'Look for what must not be public; it holds for the one text reviewed.' },
    withheld: {
      word: 'Not to be public',
      means: 'A conclusion of the secrecy review, with its basis: signed, yet not published.',
    },
    send_to_sign: {
      word: 'Send to sign',
      means: 'Freeze the text and give it to the signers. After that it cannot change.',
    },
    sign: { word: 'Sign', means: 'The signers sign in their order; with the last the report is signed.' },
    attestation: { word: 'Attestation', means: 'What a person said about a text: who, when, and about which text.' },
    fingerprint: { word: 'Fingerprint', means: 'Letters and digits computed from a text: equal only for equal texts.' },
    separation: {
      word: 'Separation',
      means: 'A writer does not approve, an approver does not review, a signer does not publish.',
    },
    edition: {
      word: 'Edition',
      means: 'Text and files as they were frozen for signing. What is published is what was signed.',
    },
    publish: { word: 'Publish', means: 'Put the signed report where anybody can read it.' },
    timed: {
      word: 'Set time',
      means: 'Published by itself at a set time; checked again then, and kept back if a check fails.',
    },
    correct: {
      word: 'Correct',
      means: 'After publication, a new edition: what changed and the whole are approved and signed again.',
    },
    withdraw: { word: 'Withdraw', means: 'Take a public edition down; a note stays at its address.' },
    restore: { word: 'Restore', means: 'Put a withdrawn edition back, after a new secrecy review.' },
    grant: {
      word: 'Grant',
      means: 'Which role an account has for a unit: proposed by one administrator, granted by another.',
    },
    audit: { word: 'Audit trail', means: 'A chained record of all that was done: added to, never changed.' },
  },
  keys: {
    lead: 'These pages have keys. On any page, ? lists the keys of that page.',
  },
  law: {
    line: 'Every government at county level and above, and every department of one, reports each year: upward before 1 March, to the public before 1 April.',
    basis: 'Basis: 《法治政府建设与责任落实督察工作规定》.',
  },
};
