import type { Colour, PolicyColour } from '../../api/schema.gen.ts';
import { styleOf } from '../../i18n/order-colours.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import css from './OrderTag.module.css';

interface Props {
  readonly colour: Colour;
  readonly docNumber?: string | null;
  /** Beside it, such as the order's state. */
  readonly note?: string;
  /** Where there is little room: without what the colour means. */
  readonly short?: boolean;
  /** As a document has it that is being written. */
  readonly words?: Pick<PolicyColour, 'name' | 'title' | 'hex'> | undefined;
}

/** A 督办单 by its colour, its name and a shape of its own: colour alone is not enough. */
export function OrderTag({ colour, docNumber, note, short = false, words }: Props) {
  const { t } = useTexts();
  return (
    <span className={`${css.tag} ${css[colour]}`} style={words && styleOf(colour, words.hex)}>
      <OrderShape colour={colour} />
      {words?.name ?? t(`terms:colour.${colour}`)}
      {!short && `·${words?.title ?? t(`terms:colourMeans.${colour}`)}`}
      {docNumber && <span className={css.number}>{docNumber}</span>}
      {note && <span className={css.note}>{note}</span>}
    </span>
  );
}

const PATHS: Readonly<Record<Colour, string>> = {
  BLUE: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  YELLOW: 'M6 .8 11.6 11H.4Z',
  RED: 'M1 1h10v10H1Z',
};

/** The shape that goes with a colour. */
export function OrderShape({ colour }: { readonly colour: Colour }) {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d={PATHS[colour]} fill={`var(--order-${colour.toLowerCase()}-line)`} />
    </svg>
  );
}
