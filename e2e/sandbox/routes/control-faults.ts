import { readFault } from "../controls/read-fault.ts";
import { type Answer, html, json, noContent } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { problem, wantsPage } from "../http/control-call.ts";
import { type Route, route } from "../http/route-table.ts";
import { faultsPage } from "../pages/faults-page.ts";
import type { Sandbox } from "../sandbox.ts";

function listFaults(call: Call, sandbox: Sandbox): Answer {
  return wantsPage(call) ? html(faultsPage(sandbox)) : json(sandbox.faults.list());
}

function addFault(call: Call, sandbox: Sandbox): Answer {
  const fault = readFault(jsonObject(call), {
    operations: sandbox.operations,
    playerIds: sandbox.state.players.map(({ playerId }) => playerId),
  });
  return typeof fault === "string" ? problem(fault) : json({ faultId: sandbox.faults.add(fault) }, 201);
}

function clearFaults(_: Call, sandbox: Sandbox): Answer {
  sandbox.faults.clear();
  return noContent();
}

function removeFault(call: Call, sandbox: Sandbox): Answer {
  return sandbox.faults.remove(call.params.faultId ?? "") ? noContent() : problem("No such fault.", 404);
}

export const CONTROL_FAULT_ROUTES: readonly Route[] = [
  route("Faults", "GET", "/__sandbox/faults", listFaults),
  route("Faults", "POST", "/__sandbox/faults", addFault),
  route("Faults", "DELETE", "/__sandbox/faults", clearFaults),
  route("Faults", "DELETE", "/__sandbox/faults/:faultId", removeFault),
];
