import {createRef} from 'react';
import {inPage} from 'viche/client';
import type {PetitionElement} from 'viche';
import type {} from 'viche/react';

const petition = createRef<PetitionElement>();
const source = inPage({fetch: async () => new Response()});

export const right = [
  <viche-petition key="1" ref={petition} petition-id="1" className="wide" aria-label="Petition" onviche-withdrawn={({petitionId}) => petitionId.trim()} />,
  <viche-petition-counter key="2" petitionId="1" href-pattern="/petitions/{id}" headingLevel={2} backend={source} />,
  <viche-provider key="3" backend={source} />,
];

export const wrong = [
  <viche-petition petition-id={1} />, // wrong
  <viche-petition petitionid="1" />, // wrong
  <viche-petition heading-level="two" />, // wrong
  <viche-petition backend={8080} />, // wrong
  <viche-petition shownId="1" />, // wrong
  <viche-petition onviche-signed={(event: MouseEvent) => event.clientX} />, // wrong
  <viche-petition onviche-signed={(event) => event.detail} />, // wrong
  <viche-petitions petition-id="1" />, // wrong
];
