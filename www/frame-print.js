// On paper the address of the article stands below its chart: a frame has neither its head nor its foot.
const address = document.createElement('small');
address.textContent = document.referrer || location.href;
addEventListener('beforeprint', () => document.body.append(address));
addEventListener('afterprint', () => address.remove());
