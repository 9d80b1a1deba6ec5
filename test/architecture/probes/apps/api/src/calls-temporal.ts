import { Client } from '@temporalio/client'; // breaks api-needs-no-temporal

export const temporal = (): Client => new Client();
