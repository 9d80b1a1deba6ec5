import { levelValues, type PolicyCourse, type PolicyCourseStep } from '../../api/schema.gen.ts';
import { styleOf } from '../../i18n/order-colours.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { limitWords } from '../../shared/case/limit-words.ts';
import { OrderTag } from '../../shared/case/OrderTag.tsx';
import { Time } from '../../shared/time/Time.tsx';
import { type Words, useColourWords } from './colour-words.ts';
import { barOf, spanOf, type Span } from './bars.ts';
import css from './LadderPicture.module.css';

/** The ladder as it runs if no one acts: each limit and order in its place in time, level by level. */
export function LadderPicture({ course }: { readonly course: PolicyCourse }) {
  const { t } = useTexts();
  const words = useColourWords();
  const span = spanOf(course.steps);
  const levels = levelValues.filter((level) => course.steps.some((step) => step.level === level));
  const end = course.steps.at(-1);
  return (
    <div className={css.picture}>
      {levels.map((level) => (
        <section key={level} className={css.level} aria-label={t(`terms:level.${level}`)}>
          <h3 className={css.title}>{t(`terms:level.${level}`)}</h3>
          <ol className={css.steps}>
            {course.steps
              .filter((step) => step.level === level)
              .map((step) => (
                <Step
                  key={`${step.kind}${step.colour}${step.from}`}
                  of={step}
                  span={span}
                  words={step.colour && words(step.colour)}
                />
              ))}
          </ol>
        </section>
      ))}
      <p className={css.ending}>
        {t(`policy:ending.${course.ending}`)}
        {course.ending === 'RED_AT_CITY' && end?.issuedAt && <Time at={end.issuedAt} style="full" />}
      </p>
    </div>
  );
}

interface StepProps {
  readonly of: PolicyCourseStep;
  readonly span: Span;
  readonly words: Words | null;
}

function Step({ of: step, span, words }: StepProps) {
  const { t } = useTexts();
  const { colour, kind, unit, limit } = step;
  const waiting = colour !== null ? barOf(step.from, step.issuedAt ?? span.to, span) : null;
  const runs = step.to !== null ? barOf(step.issuedAt ?? step.from, step.to, span) : null;
  const warned = step.warnedAt === null ? null : barOf(step.warnedAt, step.warnedAt, span);
  return (
    <li className={css.step} style={colour && words ? styleOf(colour, words.hex) : undefined}>
      <span className={css.what}>
        {colour ? <OrderTag short colour={colour} words={words ?? undefined} /> : t(`terms:clockKind.${kind!}`)}
        <span className={css.unit}>{unit.name}</span>
      </span>
      <span className={css.track} aria-hidden="true">
        {waiting && <span className={css.waiting} style={waiting} />}
        {runs && <span className={`${css.bar} ${css[colour ?? 'LIMIT']}`} style={runs} />}
        {warned && <span className={css.warned} style={warned} />}
      </span>
      <span className={css.dates}>
        {limit && <b>{limitWords(limit, t)}</b>} <Time at={step.issuedAt ?? step.from} style="day" /> →{' '}
        {step.to ? (
          <Time at={step.to} style="day" />
        ) : (
          t(colour && !step.issuedAt ? 'policy:waits' : 'policy:pastCalendar')
        )}
      </span>
    </li>
  );
}
