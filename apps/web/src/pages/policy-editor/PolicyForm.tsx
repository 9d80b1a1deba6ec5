import { useMemo, useState } from 'react';
import { usePolicyPreview } from '../../api/policies.ts';
import type { Policy, PolicyNote, PolicySampleRequest } from '../../api/schema.gen.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { QueryFailure } from '../../shared/list/QueryFailure.tsx';
import { Section } from '../../shared/Section.tsx';
import { DocumentMoves } from './DocumentMoves.tsx';
import { withValueAt } from './document-path.ts';
import { EditorContext, type Editor } from './editor-context.ts';
import { LadderPicture } from './LadderPicture.tsx';
import { CategoryLimits, LevelLimits, OrderLimits } from './LimitTables.tsx';
import { Notes } from './Notes.tsx';
import { DecisionLimits, ExtensionRules, Naming, ScoreRules, StageLimits, SuspensionRules } from './OtherRules.tsx';
import { OrderColours } from './OrderColours.tsx';
import css from './PolicyEditor.module.css';
import { SamplePicker } from './SamplePicker.tsx';
import { SubmitPolicy } from './SubmitPolicy.tsx';
import { useSettled } from './use-settled.ts';

const SETTLED_MS = 400;

interface Props {
  readonly start: Policy;
  readonly regionId: string | null;
  readonly base: number;
}

/** The document as forms, and beside each limit its date; the API judges and draws it after each change. */
export function PolicyForm({ start, regionId, base }: Props) {
  const { t } = useTexts();
  const [document, setDocument] = useState(start);
  const [sample, setSample] = useState<PolicySampleRequest>({});
  const settled = useSettled(document, SETTLED_MS);
  const asked = useMemo(() => ({ document: settled, regionId, sample }), [settled, regionId, sample]);
  const { data: preview, error, isPlaceholderData, refetch } = usePolicyPreview(asked);
  const editor = useMemo<Editor>(
    () => ({
      document,
      change: (path, value) => setDocument((before) => withValueAt(before, path, value)),
      faultsAt: byPath(preview?.faults ?? []),
      remarksAt: byPath(preview?.remarks ?? []),
      limitAt: (path) => preview?.limits.find((limit) => limit.path === path),
    }),
    [document, preview],
  );
  const isFresh = document === settled && !isPlaceholderData && !error;
  return (
    <EditorContext value={editor}>
      {error && <QueryFailure error={error} onRetry={() => void refetch()} />}
      <Section title={t('policy:ladder')}>
        <p className={css.hint}>{t('policy:ladderHint')}</p>
        <SamplePicker shown={preview?.sample ?? null} sample={sample} onChange={setSample} />
        <Notes path="" id="of-document" />
        {preview?.course ? (
          <LadderPicture course={preview.course} />
        ) : (
          <p className={css.hint}>{preview && t('policy:mendFirst')}</p>
        )}
      </Section>
      <Naming />
      <LevelLimits />
      <OrderColours />
      <OrderLimits />
      <StageLimits />
      <DecisionLimits />
      <ExtensionRules />
      <SuspensionRules />
      <CategoryLimits />
      <ScoreRules />
      <DocumentMoves document={document} regionId={regionId} isSound={isFresh && preview?.faults.length === 0} />
      <SubmitPolicy document={document} regionId={regionId} base={base} preview={preview} isFresh={isFresh} />
    </EditorContext>
  );
}

function byPath(notes: readonly PolicyNote[]): (path: string) => readonly PolicyNote[] {
  return (path) => notes.filter((note) => note.path === path);
}
