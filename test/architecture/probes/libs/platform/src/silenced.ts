/* eslint-disable no-console -- this line says why, and something below needs it */
/* eslint-disable eqeqeq */ // breaks zhuoluo/explained-disable
/* eslint-disable no-var -- nothing below needs it any more */ // breaks unused-disable
export const shout = (word: string): void => console.log(word == '' ? '…' : word);
