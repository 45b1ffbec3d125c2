import { ListServicesResult, splitIds } from '@randevou/contracts';
import { call } from '../calls.ts';
import type { Plan } from '../guided-input.ts';
import type { PlannedTurn } from '../plan-turn.ts';
import { questionWordingFor } from '../wording/question-wording.ts';
import { noAnswer } from './no-answer.ts';
import { toolResult } from './tool-result.ts';

/** "Who does beards?", "does Maya do colours?", "what does Karim do?" */
export function planWho(turn: PlannedTurn): Plan {
  const { wish, facts, words, profile } = turn;
  const { serviceId, resourceId } = wish.understood.entities;
  const person = profile.staff.find(({ id }) => id === resourceId);
  const wanted = serviceId === undefined ? undefined : splitIds(serviceId);
  return {
    calls: [call('list_services', { language: facts.language })],
    closing: (results) => {
      const found = ListServicesResult.safeParse(toolResult(results, 'list_services'));
      if (!found.success) return noAnswer(words, profile);
      const say = questionWordingFor(facts.language);
      const services = found.data.services.filter(({ serviceId: id }) => wanted?.includes(id) ?? true);
      if (person !== undefined && wanted === undefined) {
        const own = services.filter(({ staff }) => staff?.includes(person.name) === true).map(({ name }) => name);
        return own.length === 0
          ? noAnswer(words, profile)
          : { type: 'reply', text: say.gives(person.name, own.join(', ')) };
      }
      const lines = services.map(({ name, staff = [] }) => {
        if (person === undefined) return say.givenBy(name, staff.join(', '));
        return staff.includes(person.name)
          ? say.does(person.name, name)
          : say.doesNot(person.name, name, staff.join(', '));
      });
      const told = services.some(({ staff = [] }) => staff.length > 0);
      return told ? { type: 'reply', text: lines.join('\n') } : noAnswer(words, profile);
    },
  };
}
