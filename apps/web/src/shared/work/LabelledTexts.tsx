import css from './WorkDetail.module.css';

interface Props {
  /** Words and what stands under them; what is not there is left out. */
  readonly texts: readonly (readonly [label: string, text: string | null | undefined])[];
}

/** Texts as people wrote them, each under its word. */
export function LabelledTexts({ texts }: Props) {
  return (
    <dl className={css.facts}>
      {texts
        .filter(([, text]) => text)
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={css.text}>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
