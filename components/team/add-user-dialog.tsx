'use client';

import '@/lib/zod-without-eval';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import type { ActionError, ActionResult } from '@/lib/actions/result';
import type { Role } from '@/lib/auth/roles';
import { inviteUserSchema } from '@/lib/team/schemas';
import { FailureNotice } from '../integrations/failure-notice';
import { answerOf } from '../integrations/request-failure';
import { Button } from '../ui/button';
import { Radio } from '../ui/choice';
import { Dialog, DialogBody, DialogFoot, DialogHead, dialogFormStyle } from '../ui/dialog';
import { Field } from '../ui/field';
import { holdFocus } from '../ui/hold-focus';
import { Input } from '../ui/input';
import { type OneTimeLink, OneTimeLinkContent } from './one-time-link-dialog';
import { roleHelp, roleOptions } from './role-words';

type Invitation = { name: string; email: string; role: Role };
type Invite = (input: Invitation) => Promise<ActionResult<{ url: string; expiresAt: Date }>>;

type StepsProps = { invite: Invite; onClose: () => void };

export function AddUserDialog({ isOpen, ...rest }: StepsProps & { isOpen: boolean }) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => !open && rest.onClose()} size="confirm">
      <AddUserSteps {...rest} />
    </Dialog>
  );
}

/** First the person, then the link to send. */
function AddUserSteps({ invite, onClose }: StepsProps) {
  const [link, setLink] = useState<OneTimeLink | null>(null);
  if (link !== null) return <OneTimeLinkContent link={link} onClose={onClose} />;
  return (
    <>
      <DialogHead
        title="Add user"
        description="The person chooses a password through a link that you send."
      />
      <AddUserForm invite={invite} onAdded={setLink} onClose={onClose} />
    </>
  );
}

type AddUserFormProps = StepsProps & { onAdded: (link: OneTimeLink) => void };

function AddUserForm({ invite, onAdded, onClose }: AddUserFormProps) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<ActionError | null>(null);
  const [isBusy, setBusy] = useState(false);

  const leave = (field: 'name' | 'email', value: string) => {
    const message = errorOf(inviteUserSchema.shape[field], value);
    setErrors(({ [field]: _, ...others }) =>
      message === undefined ? others : { ...others, [field]: message },
    );
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const parsed = inviteUserSchema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    setFailure(null);
    setErrors(parsed.success ? {} : firstMessages(parsed.error));
    if (!parsed.success) return;
    setBusy(true);
    const result = await answerOf(() => invite(parsed.data));
    setBusy(false);
    if (result.ok) return onAdded({ ...result.data, name: parsed.data.name, purpose: 'invitation' });
    setErrors(result.error.fields);
    if (Object.keys(result.error.fields).length === 0) setFailure(result.error);
  };

  return (
    <form onSubmit={submit} onMouseDown={holdFocus} noValidate autoComplete="off" className={dialogFormStyle}>
      <DialogBody className="flex flex-col gap-4">
        {failure && <FailureNotice failure={failure} title="Nobody was added." />}
        <Field label="Name" error={errors.name}>
          <Input name="name" onBlur={(event) => leave('name', event.currentTarget.value)} />
        </Field>
        <Field label="E-mail" error={errors.email}>
          <Input name="email" type="email" onBlur={(event) => leave('email', event.currentTarget.value)} />
        </Field>
        <fieldset className="flex flex-col gap-2.5">
          <legend className="mb-1.5 font-semibold text-sm">Role</legend>
          {roleOptions.map(({ value, label }) => (
            <Radio
              key={value}
              name="role"
              value={value}
              label={label}
              help={roleHelp[value]}
              defaultChecked={value === 'manager'}
            />
          ))}
        </fieldset>
      </DialogBody>
      <DialogFoot>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" tone="primary" isBusy={isBusy} busyWord="Adding">
          Add user
        </Button>
      </DialogFoot>
    </form>
  );
}

const errorOf = (schema: z.ZodType, value: string) => z.safeParse(schema, value).error?.issues[0]?.message;

function firstMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of error.issues) messages[path.join('.')] ??= message;
  return messages;
}
