export { mayActivatePolicy } from '../../../rules/may-activate-policy.ts';
