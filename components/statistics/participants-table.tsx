'use client';

import { useState } from 'react';
import type { Locale } from '@/lib/forms/variables';
import type { Participant, Push, Pushes } from '@/lib/statistics/schemas';
import { Table, Td, Th, Tr } from '../ui/table';
import { channelFaces, deviceFaces } from './breakdown-card';
import { formatFully, formatMoment } from './format-moment';
import type { LanguageChoice } from './language-switch';
import { PushDetail } from './push-detail';

type ParticipantsTableProps = {
  participants: readonly Participant[];
  pushes: Pushes;
  /** ISO 8601: what the ages and waits are told from. */
  now: string;
  timeZone: string;
  /** The language that the reader's browser asks for. */
  locale: Locale;
};

/** Newest first. Rows become blocks on a phone: who and when, how they came, what became of it. */
export function ParticipantsTable({ participants, pushes, locale, ...reader }: ParticipantsTableProps) {
  const [chosen, setChosen] = useState(locale);
  const language = { locale: chosen, onChoose: setChosen };
  return (
    <Table className="max-md:block [&_tbody]:max-md:block">
      <caption className="sr-only">Participants, the newest first</caption>
      <thead className="max-md:hidden">
        <tr>
          <Th>Time</Th>
          <Th>Participant</Th>
          <Th>Channel</Th>
          <Th className="max-lg:hidden">Device</Th>
          <Th className="max-lg:hidden">Receipt</Th>
          <Th>Push</Th>
        </tr>
      </thead>
      <tbody>
        {participants.map((participant) => (
          <ParticipantRow
            key={participant.id}
            participant={participant}
            pushes={pushes[participant.id] ?? []}
            language={language}
            {...reader}
          />
        ))}
      </tbody>
    </Table>
  );
}

const block = 'align-top max-md:p-0 max-md:first:pl-0 max-md:last:pr-0';
const aside = `${block} text-ink-2 max-md:row-start-2 max-md:text-xs`;

type RowProps = {
  participant: Participant;
  pushes: readonly Push[];
  now: string;
  timeZone: string;
  language: LanguageChoice;
};

function ParticipantRow({ participant, pushes, now, timeZone, language }: RowProps) {
  const { at, name, email, channel, device, receipt, agreedTo } = participant;
  return (
    <Tr className="max-md:grid max-md:grid-cols-[auto_auto_minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1.5 max-md:px-5 max-md:py-3">
      <Td className={`${block} whitespace-nowrap text-ink-2 max-md:col-start-4 max-md:row-start-1`}>
        <time dateTime={at} title={formatFully(at, timeZone)}>
          {formatMoment(at, now, timeZone)}
        </time>
      </Td>
      <Td
        className={`${block} wrap-anywhere w-[24%] max-md:col-span-3 max-md:col-start-1 max-md:row-start-1 max-md:w-auto`}
      >
        <b className="block font-semibold">{name}</b>
        <span className="text-ink-2">{email}</span>
        {agreedTo.length > 0 && (
          <span className="block text-ink-3 text-xs">Agreed to {agreedTo.join(', ')}</span>
        )}
      </Td>
      <Td className={`${aside} whitespace-nowrap`}>
        {channelFaces[channel].short ?? channelFaces[channel].label}
      </Td>
      <Td className={`${aside} md:max-lg:hidden`}>{deviceFaces[device].label}</Td>
      <Td className={`${aside} whitespace-nowrap md:max-lg:hidden`}>{receipt}</Td>
      <Td className={`${block} w-[44%] max-md:col-span-4 max-md:row-start-3 max-md:w-auto`}>
        {pushes.length === 0 ? (
          <span className="text-ink-3">Not pushed</span>
        ) : (
          <ul className="flex flex-col gap-2">
            {pushes.map((push) => (
              <PushDetail key={push.deliveryId} {...{ push, now, language }} />
            ))}
          </ul>
        )}
      </Td>
    </Tr>
  );
}
