import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LEFT_FORM, NO_FORM, OPEN_FORM } from '../shared/form/open-form.ts';

interface FormInAddress {
  /** The open form's name; null where none is open. */
  readonly name: string | null;
  readonly show: (name: string | null) => void;
  /** Closes the form whose subject is out of sight: the page says so, and gives back what was written. */
  readonly leave: () => void;
}

/** The form that the address bar names, so that a reload brings it back. It closes at once: the address follows a moment later. */
export function useFormInAddress(): FormInAddress {
  const [params, setParams] = useSearchParams();
  const [closed, setClosed] = useState<string | null>(null);
  const named = params.get(OPEN_FORM);
  if (closed !== null && closed !== named) setClosed(null);
  const show = (name: string | null) => {
    setClosed(name === null ? named : null);
    setParams(
      (before) => {
        for (const key of Object.keys(NO_FORM)) before.delete(key);
        if (name !== null) before.set(OPEN_FORM, name);
        return before;
      },
      { replace: name === null, preventScrollReset: true },
    );
  };
  const leave = () => {
    setParams(
      (before) => {
        before.delete(OPEN_FORM);
        if (named !== null) before.set(LEFT_FORM, named);
        return before;
      },
      { replace: true },
    );
  };
  return { name: closed === named ? null : named, show, leave };
}
