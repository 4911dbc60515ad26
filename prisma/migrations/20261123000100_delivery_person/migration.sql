-- The person's deliveries in order, whatever their state: what is older, what is newer, what was sent already.
CREATE INDEX "Delivery_person" ON "Delivery"("accountId", "connectionId", "personKey", "id");
