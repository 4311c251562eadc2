import {createTransport} from 'nodemailer';
import type {SendMail} from '../deps.ts';

/** Mail through an SMTP server. `url` is `smtp://` or `smtps://`; rejects when the server did not take the message. */
export function smtpMail({url, from}: {url: string; from: string}): {send: SendMail; close: () => void} {
  const transport = createTransport({url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000});
  return {
    // Auto-Submitted (RFC 3834) keeps holiday answers from coming back.
    send: async ({to, subject, text}) => {
      await transport.sendMail({from, to: {name: '', address: to}, subject, text, headers: {'Auto-Submitted': 'auto-generated'}});
    },
    close: () => transport.close(),
  };
}
