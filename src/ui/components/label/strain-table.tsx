import type { StrainRowView, StrainView, StudyView } from '../../../rate/strains/strain-view';
import { useTexts } from '../../text-context';
import { type StudiedFor, studiedFor } from './studied-for';

/** What came of a study, as a sign; the words stand in the legend below and beside the sign for screen readers. */
const SIGNS: Readonly<Record<string, string>> = { positive: '+', mixed: '±', null: '0', negative: '−' };

/** To be read in ten seconds: the organism, named to the strain or not, its dose, what it was studied for. */
export function StrainTable({ strains }: { readonly strains: StrainView['strains'] }) {
  const { say } = useTexts();
  return (
    <div class="stack">
      {/* What scrolls needs the focus to be scrolled by keyboard; no landmark, since a list may show several. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 */}
      <figure class="scroll" tabIndex={0} aria-label={say('strains_title')}>
        <table class="small strains">
          <caption class="hidden">{say('strains_title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('strains_organism')}</th>
              <th scope="col">{say('strains_dose')}</th>
              <th scope="col">{say('strains_studied')}</th>
            </tr>
          </thead>
          <tbody>
            {strains.map((strain, index) => (
              <StrainRow key={`${strain.name}-${index}`} strain={strain} />
            ))}
          </tbody>
        </table>
      </figure>
      <Legend studies={strains.flatMap(({ gut, skin, other }) => [...gut, ...skin, ...other])} />
    </div>
  );
}

function StrainRow({ strain }: { readonly strain: StrainRowView }) {
  const { say } = useTexts();
  const { gut, skin, other } = strain;
  return (
    <tr>
      <th scope="row">
        <i lang="la">{strain.name}</i>{' '}
        {strain.strain === null ? (
          <span class="unnamed">{say('strains_no_strain')}</span>
        ) : (
          <b class="strain">{strain.strain}</b>
        )}
      </th>
      {/* "10 billion" on one line. */}
      <td class="number">{strain.dose?.replace(' ', '\u00a0') ?? say('strains_no_count')}</td>
      <td>
        <Studied title={say('strains_gut')} studies={gut} />
        <Studied title={say('strains_skin')} studies={skin} />
        <Studied title={say('strains_other')} studies={other} />
        {gut.length + skin.length + other.length === 0 && (
          <span class="soft">{say(withoutStudy(strain))}</span>
        )}
      </td>
    </tr>
  );
}

function withoutStudy({ named, known, unverified }: StrainRowView) {
  if (!named) return 'strains_unmatched';
  if (!known) return 'strains_unknown';
  return unverified.length > 0 ? 'strains_unchecked' : 'strains_unstudied';
}

function Studied({ title, studies }: { readonly title: string; readonly studies: readonly StudyView[] }) {
  if (studies.length === 0) return null;
  return (
    <div>
      <b>{title}</b>
      <ul>
        {studiedFor(studies).map((about) => (
          <li key={`${about.condition}-${about.direction}`}>
            <Sign {...about} /> {about.condition}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sign({ direction, directionText }: StudiedFor) {
  return (
    <>
      <span class={`outcome ${direction}`} aria-hidden="true">
        {SIGNS[direction] ?? '·'}
      </span>
      <span class="hidden">{directionText}: </span>
    </>
  );
}

/** The signs that the table shows, in words. */
function Legend({ studies }: { readonly studies: readonly StudyView[] }) {
  const words = new Map(studies.map(({ direction, directionText }) => [direction, directionText]));
  if (words.size === 0) return null;
  return (
    <p class="small soft legend" aria-hidden="true">
      {[...words].map(([direction, text]) => (
        <span key={direction}>
          <span class={`outcome ${direction}`}>{SIGNS[direction] ?? '·'}</span> {text}
        </span>
      ))}
    </p>
  );
}
