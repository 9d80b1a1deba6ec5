import { Modal } from 'antd';
import type { Question } from './action.ts';

interface Props {
  readonly isOpen: boolean;
  readonly question: Question;
  readonly close: () => void;
  readonly proceed: () => void;
}

/** Asks once before a thing is done that cannot be taken back; a careless Enter cancels. */
export function AskFirst({ isOpen, question, close, proceed }: Props) {
  return (
    <Modal
      open={isOpen}
      title={question.title}
      okText={question.ok}
      cancelText={question.cancel}
      cancelButtonProps={{ autoFocus: true }}
      onCancel={close}
      onOk={() => {
        close();
        proceed();
      }}
      width={420}
    >
      {question.text}
    </Modal>
  );
}
