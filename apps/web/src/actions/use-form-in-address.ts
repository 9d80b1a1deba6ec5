import { useState } from 'react';
import { useSearchParams } from 'react-router';

const PARAM = 'do';

interface FormInAddress {
  /** The open form's name; null where none is open. */
  readonly name: string | null;
  readonly show: (name: string | null) => void;
}

/** The form that the address bar names, so that a reload brings it back. It closes at once: the address follows a moment later. */
export function useFormInAddress(): FormInAddress {
  const [params, setParams] = useSearchParams();
  const [closed, setClosed] = useState<string | null>(null);
  const named = params.get(PARAM);
  if (closed !== null && closed !== named) setClosed(null);
  const show = (name: string | null) => {
    setClosed(name === null ? named : null);
    setParams(
      (before) => {
        before.delete(PARAM);
        if (name !== null) before.set(PARAM, name);
        return before;
      },
      { replace: name === null, preventScrollReset: true },
    );
  };
  return { name: closed === named ? null : named, show };
}
