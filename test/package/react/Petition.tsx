import {useState} from 'react';
import type {SignedEvent} from 'viche';
import type {} from 'viche/react';
import 'viche/widgets/petition/define.js';

export function Petition({id}: {id: string}) {
  const [signed, setSigned] = useState(false);
  const onSigned = (event: SignedEvent) => setSigned(event.petitionId === id);
  return (
    <>
      <viche-petition petition-id={id} heading-level={3} backend="https://petitions.example.org" onviche-signed={onSigned}>
        <a href={`https://petitions.example.org/petitions/${id}`}>Sign the petition</a>
      </viche-petition>
      {signed && <p>Thank you for taking part.</p>}
    </>
  );
}
