'use client';

import { localeSchema } from '@/lib/forms/variables';
import type { Website } from '@/lib/websites/list-websites';
import { LocaleSelect } from '../campaigns/locale-select';
import { FailureNotice } from '../integrations/failure-notice';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { Dialog, DialogBody, DialogFoot, DialogHead, dialogFormStyle } from '../ui/dialog';
import { Field } from '../ui/field';
import { FieldGroup } from '../ui/field-group';
import { holdFocus } from '../ui/hold-focus';
import { Input } from '../ui/input';
import { localeNames } from '../ui/locale-names';
import { type Countries, CountrySelect } from './country-select';
import { type SaveWebsite, useWebsiteForm } from './use-website-form';

type FormProps = {
  /** Null to add one. */
  website: Website | null;
  countries: Countries;
  save: SaveWebsite;
  onSaved: (name: string) => void;
  onClose: () => void;
};

export function WebsiteDialog({ isOpen, ...form }: FormProps & { isOpen: boolean }) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={(open) => !open && form.onClose()} size="confirm">
      <DialogHead
        title={form.website ? `Edit ${form.website.name}` : 'Add website'}
        description="Campaigns are on a website: they carry its name and start with its language."
      />
      <WebsiteForm key={form.website ? `${form.website.id} ${form.website.version}` : 'new'} {...form} />
    </Dialog>
  );
}

function WebsiteForm({ website, countries, save, onSaved, onClose }: FormProps) {
  const { values, errors, failure, isBusy, set, ...form } = useWebsiteForm({ website, save, onSaved });
  const isElsewhere = failure !== null && Object.keys(failure.fields).length === 0;
  return (
    <form
      noValidate
      autoComplete="off"
      aria-label="Website"
      onSubmit={form.submit}
      onBlur={form.leave}
      onMouseDown={holdFocus}
      className={dialogFormStyle}
    >
      <DialogBody className="flex flex-col gap-4">
        {isElsewhere && <FailureNotice failure={failure} title="The website is not saved." />}
        <Field label="Name" help="Participants see it above the form." error={errors.name}>
          <Input
            name="name"
            value={values.name}
            maxLength={120}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label="Domain" help="Its pages may show your forms in a frame." error={errors.domain}>
          <Input
            name="domain"
            value={values.domain}
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="www.company.com"
            onChange={(event) => set({ domain: event.target.value })}
          />
        </Field>
        <FieldGroup label="Languages" help="Its new campaigns choose from these." error={errors.locales}>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {localeSchema.options.map((locale) => (
              <Checkbox
                key={locale}
                name="locales"
                label={localeNames[locale]}
                checked={values.locales.includes(locale)}
                onChange={(event) => form.chooseLocale(locale, event.target.checked)}
                className="[&>label]:min-h-8 [&>label]:items-center max-md:[&>label]:min-h-10"
              />
            ))}
          </div>
        </FieldGroup>
        <Field label="Default language" help="A new campaign starts with it." error={errors.locale}>
          <LocaleSelect
            name="locale"
            value={values.locale}
            locales={values.locales}
            onChoose={(locale) => set({ locale })}
          />
        </Field>
        <Field
          label="Country"
          isOptional
          help="Where participants live, when neither the form nor the campaign says it."
          error={errors.country}
        >
          <CountrySelect
            name="country"
            value={values.country}
            countries={countries}
            none="None"
            onChoose={(country) => set({ country })}
          />
        </Field>
      </DialogBody>
      <DialogFoot>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" tone="primary" isBusy={isBusy} busyWord="Saving">
          {website ? 'Save' : 'Add website'}
        </Button>
      </DialogFoot>
    </form>
  );
}
