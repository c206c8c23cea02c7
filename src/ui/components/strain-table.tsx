import type { ProbioticLabelFacts, StrainFact } from '../../label/strains/strain-facts';
import { formatNumber } from '../fill-text';
import { useTexts } from '../text-context';

/** The organisms of a probiotic label, each as far as the label names it. */
export function StrainTable({ probiotic }: { readonly probiotic: ProbioticLabelFacts }) {
  const { say, language } = useTexts();
  return (
    // A scrolling region needs the focus to be scrolled by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1
    <section class="scroll" tabIndex={0} aria-label={say('strains_title')}>
      <table class="small">
        <caption class="hidden">{say('strains_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('strains_organism')}</th>
            <th scope="col">{say('strains_strain')}</th>
            <th scope="col">{say('strains_count')}</th>
          </tr>
        </thead>
        <tbody>
          {probiotic.strains.map((strain, index) => (
            <tr key={`${strain.text}-${index}`}>
              <th scope="row">
                <i lang="la">{speciesOf(strain)}</i>
              </th>
              <td>{strain.strain ?? say('strains_no_strain')}</td>
              <td class="number">
                {strain.count === null
                  ? say('strains_no_count')
                  : `${formatNumber(strain.count.value, language)} ${strain.count.unit}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function speciesOf({ genus, species, subspecies }: StrainFact): string {
  const name = species === null ? `${genus} spp.` : `${genus} ${species}`;
  return subspecies === null ? name : `${name} subsp. ${subspecies}`;
}
