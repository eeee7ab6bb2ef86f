import { WholeRoad1766000000000 } from './1766000000000-whole-road.js';
import { WithdrawalNote1767000000000 } from './1767000000000-withdrawal-note.js';
import { VoidNumbers1768000000000 } from './1768000000000-void-numbers.js';
import { TransitionsByPerson1769000000000 } from './1769000000000-transitions-by-person.js';
import { OrderOfRecord1770000000000 } from './1770000000000-order-of-record.js';
import { PinnedNames1771000000000 } from './1771000000000-pinned-names.js';
import { UnitHosts1772000000000 } from './1772000000000-unit-hosts.js';
import { SessionEnds1773000000000 } from './1773000000000-session-ends.js';
import { Deeds1774000000000 } from './1774000000000-deeds.js';
import { AppendOnly1775000000000 } from './1775000000000-append-only.js';
import { PasswordHalves1776000000000 } from './1776000000000-password-halves.js';
import { AccountPhone1777000000000 } from './1777000000000-account-phone.js';
import { Requests1778000000000 } from './1778000000000-requests.js';
import { Reminders1781000000000 } from './1781000000000-reminders.js';
import { Opinions1782000000000 } from './1782000000000-opinions.js';
import { RequestPins1783000000000 } from './1783000000000-request-pins.js';
import { FileBytes1784000000000 } from './1784000000000-file-bytes.js';
import { Attachments1785000000000 } from './1785000000000-attachments.js';
import { Passages1786000000000 } from './1786000000000-passages.js';
import { Images1787000000000 } from './1787000000000-images.js';
import { ShortWays1789000000000 } from './1789000000000-short-ways.js';
import { SetAsides1790000000000 } from './1790000000000-set-asides.js';
import { Glossaries1791000000000 } from './1791000000000-glossaries.js';
import { Figures1792000000000 } from './1792000000000-figures.js';
import { NumberAnswers1793000000000 } from './1793000000000-number-answers.js';
import { EvidenceFiles1794000000000 } from './1794000000000-evidence-files.js';
import { Matters1795000000000 } from './1795000000000-matters.js';
import { FigureReasons1797000000000 } from './1797000000000-figure-reasons.js';

/** In order. A migration that has landed is never changed. */
export const migrations = [
  WholeRoad1766000000000,
  WithdrawalNote1767000000000,
  VoidNumbers1768000000000,
  TransitionsByPerson1769000000000,
  OrderOfRecord1770000000000,
  PinnedNames1771000000000,
  UnitHosts1772000000000,
  SessionEnds1773000000000,
  Deeds1774000000000,
  AppendOnly1775000000000,
  PasswordHalves1776000000000,
  AccountPhone1777000000000,
  Requests1778000000000,
  Reminders1781000000000,
  Opinions1782000000000,
  RequestPins1783000000000,
  FileBytes1784000000000,
  Attachments1785000000000,
  Passages1786000000000,
  Images1787000000000,
  ShortWays1789000000000,
  SetAsides1790000000000,
  Glossaries1791000000000,
  Figures1792000000000,
  NumberAnswers1793000000000,
  EvidenceFiles1794000000000,
  Matters1795000000000,
  FigureReasons1797000000000,
] as const;
