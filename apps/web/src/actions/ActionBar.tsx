import { useIsMutating } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMe } from '../app/session/me.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { LoadingPage } from '../app/LoadingPage.tsx';
import { draftOf, openFormOf } from '../shared/form/open-form.ts';
import { useIsInSight } from '../shared/seen/in-sight.ts';
import { useAtHand } from '../shared/use-at-hand.ts';
import type { Action } from './action.ts';
import css from './ActionBar.module.css';
import { GoneOutOfSight } from './GoneOutOfSight.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import { OneClickButton } from './OneClickButton.tsx';
import { useFormInAddress } from './use-form-in-address.ts';
import { useOpenForm } from './use-open-form.ts';

const loadPanel = async () => ({ default: (await import('../shared/form/FormPanel.tsx')).FormPanel });
const FormPanel = lazy(loadPanel);

interface Props<Subject> {
  readonly of: Subject;
  readonly actions: readonly Action<Subject>[];
  /** A bar at the bottom of a phone’s screen, a card of its own on a desk’s. */
  readonly sticky?: boolean;
}

interface Actionable {
  readonly id: string;
  /** Of a task, order or request: the case it belongs to. */
  readonly caseId?: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
  /** What papers and lists call it; a draft of an order has none yet. */
  readonly docNumber?: string | null;
  readonly taskNo?: string;
  readonly requestNo?: string;
  readonly caseNo?: string;
}

/** Decisions on what somebody handed in. */
const JUDGING = new Set([
  'review',
  'accept-answer',
  'reject-answer',
  'decide-return',
  'decide-escalation',
  'decide-extension',
  'decide-suspension',
  'decide-objection',
]);

/**
 * Offers what the API says this person may do now, and nothing else. The open form stands in the address bar, so that
 * a reload in its middle brings it back with its text. It stays where the case moves on or goes out of sight meanwhile,
 * and says so.
 */
export function ActionBar<Subject extends Actionable>({ of, actions, sticky = false }: Props<Subject>) {
  const { t } = useTexts();
  const me = useMe();
  const isInSight = useIsInSight();
  const bar = useRef<HTMLDivElement>(null);
  const inAddress = useFormInAddress();
  const isSending = useIsMutating() > 0;
  const offered = actions.filter((action) => of.allowedActions.includes(action.name) && (action.suits?.(of) ?? true));
  // What takes something back, or moves nothing, is never the first thing at hand.
  const isMain = (action: Action<Subject>) => action === offered[0] && !action.danger && !action.minor;
  const nameOf = (action: Action<Subject>) => openFormOf(action.name, of.id);
  useAtHand(offered.flatMap((action) => ('Form' in action ? [loadPanel, action.load] : [])));
  const named = actions
    .filter((action) => 'Form' in action)
    .find((action) => nameOf(action) === inAddress.name && (action.suits?.(of) ?? true));
  const isOffered = named !== undefined && offered.includes(named);
  const { isOpen, since } = useOpenForm(of, named?.name ?? null, isOffered);
  const open = isOpen ? named : undefined;
  const isJudging = open !== undefined && JUDGING.has(open.name);
  const [wasOpen, setWasOpen] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  const close = () => (isInSight ? inAddress.show(null) : inAddress.leave());
  if (offered.length === 0 && !open) return null;
  return (
    <div ref={bar} className={sticky ? `${css.bar} ${css.sticky}` : css.bar}>
      {offered.map((action) =>
        'Form' in action ? (
          <Button
            key={action.name}
            type={isMain(action) ? 'primary' : 'default'}
            danger={action.danger ?? false}
            data-main-action={isMain(action) || undefined}
            onClick={() => inAddress.show(nameOf(action))}
          >
            {t(action.label(me, of))}
          </Button>
        ) : (
          <OneClickButton key={action.name} of={of} action={action} isMain={isMain(action)} />
        ),
      )}
      {wasOpen && (
        <Suspense>
          <FormPanel
            isOpen={open !== undefined}
            title={open && titleOf(t(open.label(me, of)), of)}
            close={close}
            from={isJudging ? bar : null}
          >
            {open && !isInSight && <GoneOutOfSight draft={draftOf(open.name, of.id)} close={close} />}
            {open && isInSight && !isSending && (!isOffered || since !== of.version) && (
              <Meanwhile
                caseId={of.caseId ?? of.id}
                version={of.version}
                since={since}
                isOffered={isOffered}
                possible={offered.map((action) => t(action.label(me, of)))}
              />
            )}
            <Suspense fallback={<LoadingPage />}>{open && <open.Form of={of} close={close} />}</Suspense>
          </FormPanel>
        </Suspense>
      )}
    </div>
  );
}

/** The form may cover what it is about, so that its title names it. */
function titleOf(act: string, { docNumber, taskNo, requestNo, caseNo }: Actionable): string {
  const name = docNumber ?? taskNo ?? requestNo ?? caseNo;
  return name === undefined ? act : `${act} · ${name}`;
}
