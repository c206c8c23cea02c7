import type { StrainView, StudyView } from '../../../rate/strains/strain-view';
import { useTexts } from '../../text-context';
import { SourceLinks } from '../rating/source-links';

type StrainStudiesProps = Pick<StrainView, 'strains' | 'blends'>;

/** Study by study: in whom, how, how well, with what end, from where. A mixture's studies stand apart from its members'. */
export function StrainStudies({ strains, blends }: StrainStudiesProps) {
  const { say } = useTexts();
  return (
    <div class="stack small">
      {strains.map(({ name, strain, summary, gut, skin, other, unverified }, index) => (
        <section key={`${name}-${index}`}>
          <h3 class="part">
            <i lang="la">{name}</i> {strain}
          </h3>
          <p class="soft">{summary}</p>
          <Studies studies={[...gut, ...skin, ...other]} />
          {unverified.length > 0 && (
            <p class="soft">{say('strains_unverified', { conditions: unverified.join(', ') })}</p>
          )}
        </section>
      ))}
      {blends.length > 0 && (
        <section>
          <h3 class="part">{say('strains_blends')}</h3>
          {blends.map(({ strains: members, study }) => (
            <div key={study.id}>
              <p class="soft">
                <i lang="la">{members.join(' + ')}</i>
              </p>
              <Studies studies={[study]} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

function Studies({ studies }: { readonly studies: readonly StudyView[] }) {
  return (
    <ul class="studies">
      {studies.map(({ id, condition, setting, level, directionText, notes, sources }) => (
        <li key={id}>
          <b>{condition}</b>: {directionText} ({level})
          <br />
          <span class="soft">{[setting, ...notes].join(' · ')}</span> <SourceLinks sources={sources} />
        </li>
      ))}
    </ul>
  );
}
