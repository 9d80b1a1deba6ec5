import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import css from './PrintedDocument.module.css';

/**
 * The paper for the printer alone: a frame would be cut off at its height. A shadow tree keeps its styles to itself. The
 * API has escaped every text in it, and scripts that come as text are not run.
 */
export function PrintedDocument({ html }: { readonly html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const paper = new DOMParser().parseFromString(html, 'text/html');
    root.replaceChildren(...paper.querySelectorAll('style, main'));
  }, [html]);
  return createPortal(<div ref={host} className={css.paper} data-printed-document aria-hidden="true" />, document.body);
}
