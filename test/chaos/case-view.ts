/** What a user of the API reads of a case (api.md, Cases). */
export interface CaseView {
  readonly id: string;
  readonly caseNo: string;
  readonly state: string;
  readonly unit: UnitView;
  readonly liaison: { readonly name: string } | null;
  readonly closeProposedBy: object | null;
  readonly leadTask: TaskView | null;
  readonly tasks: readonly TaskView[];
  readonly orders: readonly OrderView[];
}

interface UnitView {
  readonly code: string;
}

export interface TaskView {
  readonly id: string;
  readonly state: string;
  readonly unit: UnitView;
}

export interface OrderView {
  readonly id: string;
  readonly state: string;
  readonly unit: UnitView;
  readonly judgeOffice: UnitView;
  readonly signer: { readonly name: string };
  readonly answerKind: string | null;
}
