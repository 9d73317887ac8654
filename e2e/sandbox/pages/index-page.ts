import { page } from "./page.ts";

export function indexPage(now: Date, mails: number, players: number): string {
  return page(
    "Ninefold sandbox",
    `<header><h1>Ninefold sandbox</h1>
<p>A local stand-in for Bungie.net and Resend. It holds players and their gear, keeps the letters that were sent, and fails when told to.</p></header>
<table><thead><tr><th scope="col">Page</th><th scope="col">What it shows</th></tr></thead><tbody>
<tr><td><a href="/__sandbox/mail">Mailbox</a></td><td>${mails} ${mails === 1 ? "letter" : "letters"}</td></tr>
<tr><td><a href="/__sandbox/clock">Clock</a></td><td>${now.toISOString()}</td></tr>
<tr><td><a href="/__sandbox/players">Players</a></td><td>${players} players</td></tr>
<tr><td><a href="/__sandbox/faults">Faults</a></td><td>Failures waiting to happen</td></tr>
<tr><td><a href="/__sandbox/requests">Requests</a></td><td>What was asked lately</td></tr>
<tr><td><a href="/__sandbox/health">Health</a></td><td>Answers when ready</td></tr>
</tbody></table>`,
  );
}
