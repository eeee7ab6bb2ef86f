import {
  type AttachedFile,
  canonicalContribution,
  canonicalSection,
  type ContributionText,
  type DocumentJson,
  type EditionState,
  outEditionStates,
  readCanonical,
  type SectionMark,
  type SigningManifest,
} from '@bafang/shared';
import { digestOf } from '../../database/digest.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { type Look, lookOf } from './look.js';

interface Text {
  id: string;
  heading: string | null;
  body: DocumentJson;
  digest: string;
}
interface EditionRow {
  id: string;
  kind: string;
  state: EditionState;
  reportId: string;
  round: number;
  reportDigest: string;
  manifest: string;
  manifestDigest: string;
  text: string;
}

const digestOfText = ({ heading, body }: Pick<Text, 'heading' | 'body'>): string =>
  digestOf(canonicalSection({ heading, body }));

/** Every text, of now and of each revision, against the digest that stands beside it. */
export async function textsAsTheirDigests(work: UnitOfWork): Promise<Look> {
  const sections = await work.query<Text>('SELECT id, heading, body AS "body{}", digest FROM sections ORDER BY id');
  const revisions = await work.query<{ id: string; canonical: string; digest: string }>(
    'SELECT id, canonical, digest FROM revisions UNION ALL SELECT id, canonical, digest FROM contribution_revisions ORDER BY id',
  );
  const answers = await work.query<ContributionText & { id: string; digest: string }>(
    'SELECT id, body AS "body{}", figures AS "figures{}", verdict, note, digest FROM contributions ORDER BY id',
  );
  const files = await work.query<AttachedFile & { contributionId: string }>(
    'SELECT contribution_id, name, media_type, size, digest FROM attachments WHERE contribution_id IS NOT NULL',
  );
  const filesOf = (id: string) => files.filter(({ contributionId }) => contributionId === id);
  return lookOf(
    [
      ...sections.filter((text) => digestOfText(text) !== text.digest).map(({ id }) => `section ${id}`),
      ...answers
        .filter((answer) => digestOf(canonicalContribution(answer, filesOf(answer.id))) !== answer.digest)
        .map(({ id }) => `contribution ${id}`),
      ...revisions.filter(({ canonical, digest }) => digestOf(canonical) !== digest).map(({ id }) => `revision ${id}`),
    ],
    `${sections.length} sections, ${answers.length} contributions, ${revisions.length} revisions`,
  );
}

/** Every edition against its manifest: the files it lists, the texts of its sections, and what the leaders signed. */
export async function editionsAsSigned(work: UnitOfWork): Promise<Look> {
  const editions = await work.query<EditionRow>(
    'SELECT id, kind, state, report_id, round, report_digest, manifest, manifest_digest, text FROM editions ORDER BY id',
  );
  const wrong: string[] = [];
  for (const edition of editions)
    wrong.push(...(await faultsOf(work, edition)).map((fault) => `edition ${edition.id}: ${fault}`));
  return lookOf(wrong, `${editions.length} editions`);
}

async function faultsOf(work: UnitOfWork, edition: EditionRow): Promise<string[]> {
  if (edition.kind === 'imported') return digestOf(edition.text) === edition.reportDigest ? [] : ['its text'];
  if (digestOf(edition.manifest) !== edition.manifestDigest) return ['its manifest'];
  const manifest = JSON.parse(edition.manifest.slice(edition.manifest.indexOf('\n') + 1)) as SigningManifest;
  const texts = await work.query<Omit<Text, 'digest'>>(
    'SELECT node_id AS id, heading, body AS "body{}" FROM edition_sections WHERE edition_id = :id',
    { id: edition.id },
  );
  return [
    ...(manifest.reportDigest === edition.reportDigest && manifest.round === edition.round ? [] : ['its digest']),
    ...filesUnlike(manifest, await filesOf(work, edition.id)),
    ...(await textsUnlike(work, manifest, texts)),
    ...((await unsigned(work, edition)) ? ['nobody signed this manifest'] : []),
  ];
}

const filesOf = (work: UnitOfWork, id: string) =>
  work.query<{ name: string; digest: string; size: number; mediaType: string }>(
    'SELECT name, digest, size, media_type FROM edition_files WHERE edition_id = :id',
    { id },
  );

const fileMark = ({ name, digest, size, mediaType }: SigningManifest['files'][number]): string =>
  JSON.stringify([name, digest, size, mediaType]);

function filesUnlike({ files }: SigningManifest, rows: SigningManifest['files']): string[] {
  const [listed, there] = [files, rows].map((each) => each.map(fileMark).sort().join());
  return listed === there ? [] : ['its list of files'];
}

async function textsUnlike(
  work: UnitOfWork,
  { sections }: SigningManifest,
  texts: readonly Omit<Text, 'digest'>[],
): Promise<string[]> {
  const marks = new Map<string, SectionMark>(sections.map(({ id, digest }) => [id, digest]));
  const wrong: string[] = [];
  for (const text of texts)
    if (
      marks.get(text.id) !==
      digestOfText({ ...text, heading: text.heading ?? (await headingUnprinted(work, text, marks)) })
    )
      wrong.push(`the text of section ${text.id}`);
  return wrong;
}

/** A section without a number prints no heading; it was approved with the one that its revision tells. */
async function headingUnprinted(
  work: UnitOfWork,
  { id }: Pick<Text, 'id'>,
  marks: ReadonlyMap<string, SectionMark>,
): Promise<string | null> {
  const [revision] = await work.query<{ canonical: string }>(
    'SELECT canonical FROM revisions WHERE section_id = :id AND digest = :mark',
    { id, mark: marks.get(id) ?? '' },
  );
  return revision ? readCanonical(revision.canonical).heading : null;
}

/** What came out was signed by somebody, who signed just this manifest. */
async function unsigned(work: UnitOfWork, { reportId, manifestDigest, state }: EditionRow): Promise<boolean> {
  if (!outEditionStates.includes(state)) return false;
  const signed = await work.query(
    `SELECT id FROM attestations WHERE report_id = :reportId AND act = 'sign' AND digest = :manifestDigest`,
    { reportId, manifestDigest },
  );
  return signed.length === 0;
}
