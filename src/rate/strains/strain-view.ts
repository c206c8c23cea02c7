/** A strain report in the reader's language: plain strings for a panel, a popup or the command line. Unverified studies carry no result. */

import type { Message } from '../rating';
import type { Language } from '../texts/languages';
import { sayMessage } from '../texts/texts';
import { type SourceView, viewSources } from '../views/source-view';
import type { CheckStatus } from './check-label';
import type { StrainLine, StrainReport } from './strain-report';
import type { Study } from './study';

export interface StudyView {
  readonly id: string;
  readonly condition: string;
  /** "adults · randomised trial · n = 38". */
  readonly setting: string;
  readonly level: string;
  readonly direction: string;
  readonly directionText: string;
  readonly notes: readonly string[];
  readonly sources: readonly SourceView[];
}

export interface StrainRowView {
  readonly name: string;
  readonly strain: string | null;
  readonly named: boolean;
  /** In our table of strains. */
  readonly known: boolean;
  readonly state: string;
  readonly dose: string | null;
  readonly summary: string;
  readonly skin: readonly StudyView[];
  readonly gut: readonly StudyView[];
  readonly other: readonly StudyView[];
  /** Conditions of studies that are reported but not checked. */
  readonly unverified: readonly string[];
}

export interface StrainView {
  readonly strains: readonly StrainRowView[];
  readonly blends: readonly { readonly strains: readonly string[]; readonly study: StudyView }[];
  readonly notes: readonly { readonly text: string; readonly sources: readonly SourceView[] }[];
  readonly checklist: readonly {
    readonly id: string;
    readonly status: CheckStatus;
    readonly text: string;
    readonly found: string;
    readonly sources: readonly SourceView[];
  }[];
  readonly safety: readonly { readonly text: string; readonly sources: readonly SourceView[] }[];
}

export function viewStrains(report: StrainReport, language: Language): StrainView {
  const say = (message: Message) => sayMessage(message, language);
  const noted = ({ text, sources }: { text: Message; sources: readonly string[] }) => ({
    text: say(text),
    sources: viewSources(sources),
  });
  return {
    strains: report.strains.map((line) => viewLine(line, say)),
    blends: report.blends
      .filter(({ study }) => study.verified)
      .map(({ strains, study }) => ({ strains, study: viewStudy(study, say) })),
    notes: report.notes.map(noted),
    checklist: report.checklist.map(({ id, status, text, found, sources }) => ({
      id,
      status,
      ...noted({ text, sources }),
      found: say(found),
    })),
    safety: report.safety.map(noted),
  };
}

function viewLine(line: StrainLine, say: (message: Message) => string): StrainRowView {
  const studies = (list: readonly Study[]) => list.map((study) => viewStudy(study, say));
  return {
    name: line.name,
    strain: line.strain,
    named: line.named,
    known: line.known,
    state: say(line.state),
    dose: line.dose === null ? null : say(line.dose),
    summary: say(line.summary),
    skin: studies(line.skin),
    gut: studies(line.gut),
    other: studies(line.other),
    unverified: [...new Set(line.unverified.map(({ condition }) => say(condition)))],
  };
}

function viewStudy(study: Study, say: (message: Message) => string): StudyView {
  const people = study.participants === null ? [] : [`n = ${study.participants}`];
  return {
    id: study.id,
    condition: say(study.condition),
    setting: [say(study.population), say(study.design), ...people].join(' · '),
    level: say(study.level),
    direction: study.direction,
    directionText: say(study.directionText),
    notes: study.notes.map(say),
    sources: viewSources([study.source]),
  };
}
